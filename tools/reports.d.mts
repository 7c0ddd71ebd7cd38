export interface Test {
  readonly name: string; // with its file
  readonly seconds: number;
  readonly ok: boolean; // only where it passed at first try
}
interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly duration?: number; // milliseconds
}
interface Run {
  readonly projectName: string;
  readonly status: string;
  readonly results: readonly { readonly duration: number }[]; // milliseconds
}
interface Suite {
  readonly title: string;
  readonly file: string;
  readonly specs: readonly { readonly title: string; readonly tests: readonly Run[] }[];
  readonly suites?: readonly Suite[];
}
interface Unit {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Assertion[] }[];
}
export declare function unitTests(report: Unit | undefined): Test[];
export declare function pageTests(report: { readonly suites: readonly Suite[] } | undefined): Test[];
export declare function slowest(tests: readonly Test[], count: number): Test[];
