/** Opens the desk on its page. */
import { Desk } from './desk.js';

new Desk(document.body);
