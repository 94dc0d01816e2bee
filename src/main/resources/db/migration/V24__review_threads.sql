-- A comment begins a thread: replies, a suggested wording, and how it was settled.
alter table review_comment
    add column risk_id           uuid,
    add column suggestion        text,
    add column suggested_on      int,
    add column applied_at        timestamptz,
    add column applied_by        uuid references person,
    add column asked_at          timestamptz,
    add column replied_at        timestamptz,
    add column settled_how       text check (settled_how in ('department', 'verdict', 'office', 'sign-off')),
    add column settled_by        uuid references person,
    add column settled_at        timestamptz,
    add column settled_reason    text;

create table review_reply (
    id         uuid        primary key,
    comment_id uuid        not null references review_comment,
    review_id  uuid        references review,
    body       text        not null,
    author_id  uuid        not null references person,
    wants_back boolean     not null default false,
    created_at timestamptz not null,
    sent_at    timestamptz
);
create index review_reply_comment on review_reply (comment_id);
create index review_reply_pending on review_reply (review_id) where sent_at is null;

-- Notes of a department to itself: in a table of their own, so that nothing that reads comments can leak them.
create table review_note (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    department_id text        not null references department,
    question_id   text,
    body          text        not null,
    author_id     uuid        not null references person,
    created_at    timestamptz not null
);
create index review_note_assessment on review_note (assessment_id, department_id);

-- What a person saw last of each question of an assessment.
create table review_seen (
    person_id     uuid        not null references person,
    assessment_id uuid        not null references assessment,
    question_id   text        not null,
    submission    int         not null,
    seen_at       timestamptz not null,
    primary key (person_id, assessment_id, question_id)
);

-- Points that were answered before threads could be resolved, and that their department accepted with its next verdict.
update review_comment c set settled_how = 'verdict', settled_by = n.reviewer_id, settled_at = n.completed_at
  from review r, (select distinct on (assessment_id, department_id) * from review order by assessment_id, department_id, submission desc) n
 where c.kind = 'change' and c.answer is not null and r.id = c.review_id and n.assessment_id = r.assessment_id
   and n.department_id = r.department_id and n.verdict is not null and n.verdict <> 'request-changes';
