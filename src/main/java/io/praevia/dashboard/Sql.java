package io.praevia.dashboard;

/** Conditions that a number and the list behind it share, so that they can never differ. */
final class Sql {

    /** Of {@code assessment a}: not decided, not withdrawn. */
    static final String OPEN =
            "a.phase not in ('approved', 'conditionally-approved', 'rejected', 'not-required', 'withdrawn')";

    /** Of {@code assessment a}: a risk acceptor decided; screened-out and withdrawn ones would flatter the median. */
    static final String DECIDED = "a.phase in ('approved', 'conditionally-approved', 'rejected')";

    /** Of {@code assessment a}: its risks are run or about to be run; an approval that a newer one replaced is not. */
    static final String IN_FORCE = """
            a.phase not in ('rejected', 'not-required', 'withdrawn') and not (
              a.phase in ('approved', 'conditionally-approved') and exists (
                select from assessment n where n.entry_id = a.entry_id and n.decided_at > a.decided_at
                   and n.phase in ('approved', 'conditionally-approved')))""";

    /** Of {@code work_item w}: open and past its due date, while its clock runs. */
    static final String OVERDUE = "w.done_at is null and w.due_at < :now"
            + " and not exists (select from clock_stop s where s.item_id = w.id and s.resumed_at is null)";

    /** Of {@code measure m} in {@code assessment a}: still to be done, its day passed, the assessment approved. */
    static final String LATE_MEASURE = "m.status in ('planned', 'in-progress') and m.due_on < :today"
            + " and a.phase in ('approved', 'conditionally-approved')";

    /** Days from the start of {@code assessment a} to its decision. */
    static final String DAYS = "(extract(epoch from a.decided_at - a.created_at) / 86400)::float8";

    /** The department for which {@code work_item w} waits, with {@code person p} joined; DPO and office sit in privacy. */
    static final String WAITS_FOR = "coalesce(w.department_id, p.department_id, 'privacy')";

    private Sql() {}
}
