-- What waits for whom: written by the engine's task listeners in the engine's own transaction.
create table work_item (
    id            text        primary key,
    assessment_id uuid        not null references assessment,
    subject_id    uuid,
    form          text        not null,
    phase         text        not null,
    title         text        not null,
    person_id     uuid        references person,
    role          text,
    department_id text        references department,
    claimed_by    uuid        references person,
    created_at    timestamptz not null,
    due_at        timestamptz,
    done_at       timestamptz,
    done_by       uuid        references person,
    cancelled     boolean     not null default false
);
create index work_item_open_person on work_item (person_id) where done_at is null;
create index work_item_open_role on work_item (role, department_id) where done_at is null;
create index work_item_assessment on work_item (assessment_id);
create index work_item_done on work_item (done_by, done_at desc) where done_at is not null;
