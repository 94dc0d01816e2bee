-- What an assessment started from: an earlier assessment, an entry of the register at a version, or both.
create table reuse (
    assessment_id uuid        primary key references assessment,
    earlier_id    uuid        references assessment,
    entry_id      uuid        references register_entry,
    entry_version int,
    made_by       uuid        not null references person,
    made_at       timestamptz not null,
    check (num_nonnulls(earlier_id, entry_id) > 0)
);

-- Parts of the earlier assessment beside its answers that were taken over, such as its risks.
create table reuse_part (
    assessment_id uuid        not null references reuse,
    part          text        not null,
    taken_by      uuid        not null references person,
    taken_at      timestamptz not null,
    primary key (assessment_id, part)
);

-- Answers that somebody gave elsewhere and that a person has not confirmed here. They are no answers. A null value is
-- an answer that could not be carried over; lost names what no longer exists.
create table suggestion (
    assessment_id uuid        not null references assessment,
    questionnaire text        not null,
    question_id   text        not null,
    value         jsonb       not null,
    lost          text[]      not null,
    source        text        not null check (source in ('assessment', 'register', 'file')),
    source_id     uuid,
    source_name   text        not null,
    given_at      timestamptz not null,
    settled_by    uuid        references person,
    settled_at    timestamptz,
    primary key (assessment_id, questionnaire, question_id)
);
