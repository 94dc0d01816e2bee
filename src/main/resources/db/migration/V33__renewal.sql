-- Whether an approval still holds (GDPR Art. 35(11)): one round for each register entry at a time.
create table renewal (
    id                 uuid        primary key,
    entry_id           uuid        not null references register_entry,
    assessment_id      uuid        not null references assessment,
    state              text        not null check (state in ('waiting', 'asked', 'answered', 'reassessing', 'confirmed', 'replaced')),
    review_on          date,
    created_at         timestamptz not null,
    asked_at           timestamptz,
    reason             text        not null default '',
    confirmed_lines    text[]      not null default '{}',
    answered_by        uuid        references person,
    answered_at        timestamptz,
    missing            text        not null default '',
    confirmed_by       uuid        references person,
    confirmed_at       timestamptz,
    next_review        date,
    next_assessment_id uuid        references assessment,
    ended_at           timestamptz,
    version            int         not null default 0
);
create unique index renewal_of_entry on renewal (entry_id) where ended_at is null;
create index renewal_assessment on renewal (assessment_id);
create index renewal_next on renewal (next_assessment_id) where next_assessment_id is not null;

-- Why it is asked. The same cause is noted once; several causes belong to one round.
create table renewal_cause (
    id          uuid        primary key,
    renewal_id  uuid        not null references renewal,
    kind        text        not null check (kind in ('date', 'entry', 'incident', 'questionnaire', 'rule')),
    source      text        not null,
    noted_at    timestamptz not null,
    noted_by    uuid        references person,
    words       text        not null default '',
    happened_on date,
    reported_by text        not null default '',
    lines       text[]      not null default '{}',
    position    bigint      generated always as identity,
    unique (renewal_id, kind, source)
);
