// The reasons of Ärende. A key is arende, or arende.MÅL for one outcome of the
// case that is shown.
import { t, whole } from '../lang.mjs';
import { answering } from '../why.mjs';
import { caseReport, chosenCase } from './parts.mjs';
import { CASE } from './texts-case.mjs';

answering('arende', () => {
  const c = chosenCase();
  const report = c && caseReport(c.id);
  if (!report) return undefined;
  return {
    head: t(CASE.why.head, { candidate: report.candidate, met: whole(report.met), of: whole(report.of) }),
   
    id: 'validation.case',
  };
});
