create table review (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    submission    int         not null,
    department_id text        not null references department,
    reason        text        not null,
    rules         text[]      not null,
    question_ids  text[]      not null,
    due_at        timestamptz not null,
    verdict       text        check (verdict in ('approve', 'approve-with-conditions', 'request-changes', 'reject')),
    note          text,
    conditions    text,
    reviewer_id   uuid        references person,
    completed_at  timestamptz,
    version       int         not null default 0,
    unique (assessment_id, submission, department_id)
);
create index review_assessment on review (assessment_id);

create table review_comment (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    review_id     uuid        references review,
    question_id   text,
    kind          text        not null check (kind in ('remark', 'change')),
    body          text        not null,
    author_id     uuid        not null references person,
    created_at    timestamptz not null,
    sent_at       timestamptz,
    answer        text,
    answered_by   uuid        references person,
    answered_at   timestamptz
);
create index review_comment_assessment on review_comment (assessment_id);
create index review_comment_review on review_comment (review_id);

create table advice (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    submission    int         not null,
    opinion       text        not null,
    given_by      uuid        not null references person,
    given_at      timestamptz not null,
    unique (assessment_id, submission)
);

create table advice_point (
    id         uuid primary key,
    advice_id  uuid not null references advice,
    position   int  not null,
    body       text not null,
    handling   text check (handling in ('accepted', 'overruled')),
    reason     text,
    handled_by uuid references person,
    handled_at timestamptz
);
create index advice_point_advice on advice_point (advice_id);

-- Prior consultation of the supervisory authority (GDPR Art. 36).
create table consultation (
    assessment_id      uuid        primary key references assessment,
    authority          text        not null,
    submitted_on       date        not null,
    extension_notified_on date,
    answered_on        date,
    answer             text,
    outcome            text        check (outcome in ('no-objection', 'advice', 'prohibited')),
    recorded_by        uuid        not null references person,
    version            int         not null default 0
);

create table sign_off (
    id             uuid        primary key,
    assessment_id  uuid        not null references assessment,
    submission     int         not null,
    outcome        text        not null check (outcome in ('approved', 'conditionally-approved', 'rejected', 'back-to-owner')),
    reason         text        not null,
    conditions     text,
    next_review_on date,
    seen_sha256    text        not null,
    signed_by      uuid        not null references person,
    signed_at      timestamptz not null,
    unique (assessment_id, submission)
);
