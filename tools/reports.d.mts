interface Assertion {
  readonly status: string;
  readonly fullName: string;
}
interface Spec {
  readonly title: string;
  readonly ok: boolean;
  readonly tests: readonly { readonly projectName: string }[];
}
interface Suite {
  readonly file: string;
  readonly specs: readonly Spec[];
  readonly suites?: readonly Suite[];
}
interface Unit {
  readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Assertion[] }[];
}
export declare function failedUnits(report: Unit | undefined): string[];
export declare function failedPages(report: { readonly suites: readonly Suite[] } | undefined): string[];
