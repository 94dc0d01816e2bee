-- Each version of an answer, and each submission, is read with the questionnaire that it was written for.
alter table answer_history add column questionnaire_version int;
update answer_history h
   set questionnaire_version = case h.questionnaire when 'screening' then a.screening_version else a.questionnaire_version end
  from assessment a where a.id = h.assessment_id;
alter table answer_history alter column questionnaire_version set not null;

alter table submission add column questionnaire_version int;
update submission s set questionnaire_version = a.questionnaire_version from assessment a where a.id = s.assessment_id;
alter table submission alter column questionnaire_version set not null;

-- An assessment went on with a newer version of the questionnaire.
create table questionnaire_move (
    assessment_id uuid        not null references assessment,
    from_version  int         not null,
    to_version    int         not null,
    moved_by      uuid        not null references person,
    moved_at      timestamptz not null,
    primary key (assessment_id, to_version)
);

-- What others do, as the privacy office wrote it; what is shipped lies in templates/knowledge.
create table knowledge_entry (
    id          uuid        primary key,
    kind        text        not null check (kind in ('measure', 'example', 'explanation', 'pitfall')),
    about       text[]      not null, -- ids of questions, codes of regimes, risk.access and its like
    departments text[]      not null,
    words       jsonb       not null, -- language tag, or empty for every other -> title, text, wording
    copy_of     text,                 -- id of the shipped entry
    revision    int         not null default 0,
    changed_by  uuid        not null references person,
    changed_at  timestamptz not null,
    retired_at  timestamptz
);

-- Shipped entries that the office does not want to be seen.
create table knowledge_hidden (
    entry     text        primary key,
    hidden_by uuid        not null references person,
    hidden_at timestamptz not null
);
