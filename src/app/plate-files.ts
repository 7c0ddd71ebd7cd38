/** What plates are cut from, as a build has it: a file has several, and is fetched once for all in a row. */
import { answered } from '../page/answered';
import type { PlateData } from '../schemas/plate';

type Fetch = (address: string) => Promise<Response>;
type Plates = Readonly<Record<string, PlateData>>;

export class PlateFiles {
  private latest: { readonly address: string; readonly coming: Promise<Plates> } | null = null;

  /** @param addresses of files by the names of the plates in them */
  constructor(private readonly addresses: Readonly<Record<string, string>>) {}

  /** @throws where its file can't be had; it can be asked for again */
  async plate(name: string, fetch: Fetch): Promise<PlateData> {
    const address = this.addresses[name]!;
    if (this.latest?.address !== address) this.latest = { address, coming: fetched(address, fetch) };
    const { latest } = this;
    try {
      return (await latest.coming)[name]!;
    } catch (fault) {
      if (this.latest === latest) this.latest = null;
      throw fault;
    }
  }
}

const fetched = async (address: string, fetch: Fetch): Promise<Plates> =>
  (await (await answered(address, fetch)).json()) as Plates;
