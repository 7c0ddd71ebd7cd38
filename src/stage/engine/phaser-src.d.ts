/** Phaser's own sources carry no types; what leaves this folder is typed by the 'phaser' package. */
declare module 'phaser-src/*' {
  const part: any;
  export default part;
}
