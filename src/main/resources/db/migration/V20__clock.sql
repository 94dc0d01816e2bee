-- The clock of an open step: what it was given when it began; later changes of deadlines.dmn leave it alone.
create table step_clock (
    item_id       text  primary key references work_item on delete cascade,
    department_id text  references department, -- whose calendar counts
    started_on    date  not null,
    limits        jsonb not null, -- the limit, then its extensions
    alerts        jsonb not null, -- reminders and escalation, in working days
    job_id        text            -- the engine's timer for the next signal; none while it stands still
);

-- Why a clock stood still, and what the owner answered.
create table clock_stop (
    id         uuid        primary key,
    item_id    text        not null references step_clock on delete cascade,
    reason     text        not null,
    stopped_at timestamptz not null,
    stopped_by uuid        not null references person,
    resumed_at timestamptz,
    resumed_by uuid        references person,
    answer     text        not null default ''
);
create unique index clock_stop_open on clock_stop (item_id) where resumed_at is null;

-- What a clock has signalled already; for a due date each signal comes once.
create table clock_signal (
    item_id text        not null references step_clock on delete cascade,
    kind    text        not null,
    due_on  date        not null,
    rung_at timestamptz not null,
    people  uuid[]      not null default '{}', -- whom it was escalated to
    primary key (item_id, kind, due_on)
);
create index clock_signal_people on clock_signal using gin (people);

-- The one letter a day; a day is told once, a person gets at most one.
create table digest_run (
    day date primary key
);
create table digest (
    person_id  uuid        not null references person,
    day        date        not null,
    created_at timestamptz not null,
    primary key (person_id, day)
);
alter table person add column daily_digest boolean not null default true;
