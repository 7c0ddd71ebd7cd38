interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
}
type Packages = Readonly<Record<string, Locked>> | null;
export declare function isInstalled(wanted: Packages, there: Packages): boolean;
