-- What is done about risks, and what a decision asked for (GDPR Art. 35(7)(d)): rows instead of lines of text.
create table measure (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    title         text        not null,
    what          text        not null default '',
    owner_id      uuid        not null references person,
    asked_by      text        references department,
    due_on        date,
    status        text        not null check (status in ('planned', 'in-progress', 'done', 'checked', 'dropped')),
    origin        text        not null check (origin in ('risk-plan', 'condition', 'consultation', 'finding', 'incident')),
    note          text        not null default '',
    reason        text        not null default '',
    done_by       uuid        references person,
    done_at       timestamptz,
    checked_by    uuid        references person,
    checked_at    timestamptz,
    position      bigint      generated always as identity,
    created_at    timestamptz not null,
    version       int         not null default 0
);
create index measure_assessment on measure (assessment_id);
create index measure_owner on measure (owner_id);
create index measure_open_due on measure (due_on) where status in ('planned', 'in-progress');

-- Which risks a measure treats, and what severity and likelihood are expected with it, if somebody said so.
create table measure_effect (
    measure_id uuid not null references measure on delete cascade,
    risk_id    uuid not null references risk on delete cascade,
    severity   int  check (severity between 1 and 4),
    likelihood int  check (likelihood between 1 and 4),
    primary key (measure_id, risk_id)
);
create index measure_effect_risk on measure_effect (risk_id);

-- One measure for each line that a risk named so far; the same words in two risks are one measure.
insert into measure (id, assessment_id, title, owner_id, due_on, status, origin, created_at)
select gen_random_uuid(), a.id, line.words, a.owner_id, case when a.decided_at is null then a.planned_start end,
       'planned', 'risk-plan', a.created_at
  from (select r.assessment_id, btrim(l.words) as words, min(r.position * 1000 + l.at) as place
          from risk r, regexp_split_to_table(r.measures, '\n') with ordinality as l (words, at)
         where btrim(l.words) <> '' group by 1, 2) line
  join assessment a on a.id = line.assessment_id
 order by a.created_at, line.place;

insert into measure_effect (measure_id, risk_id)
select distinct m.id, r.id
  from risk r, regexp_split_to_table(r.measures, '\n') as l (words), measure m
 where m.assessment_id = r.assessment_id and m.title = btrim(l.words);

alter table risk drop column measures;
