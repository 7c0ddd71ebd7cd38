export interface Test {
  readonly name: string; // with its file
  readonly seconds: number;
  readonly ok: boolean; // only where it passed at first try
  readonly fault: string; // its first lines; empty where there is none
}
interface Assertion {
  readonly status: string;
  readonly fullName: string;
  readonly duration?: number; // milliseconds
  readonly failureMessages?: readonly string[];
}
export interface PageFault {
  readonly message?: string;
  readonly location?: { readonly file: string; readonly line: number };
}
interface Run {
  readonly projectName: string;
  readonly status: string;
  readonly results: readonly { readonly duration: number; readonly errors?: readonly PageFault[] }[]; // milliseconds
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
