-- Who is away and who acts for whom: both days included, in the organisation's time zone; no last day means until
-- further notice. The columns person.deputy_* are read by the version before and dropped by a later one.
create table stand_in (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    deputy_id  uuid        references person,
    away       boolean     not null,
    from_on    date        not null,
    until_on   date,
    created_at timestamptz not null,
    check (away or deputy_id is not null),
    check (deputy_id <> person_id),
    check (until_on >= from_on)
);
create index stand_in_person on stand_in (person_id);
create index stand_in_deputy on stand_in (deputy_id);

insert into stand_in (id, person_id, deputy_id, away, from_on, until_on, created_at)
select gen_random_uuid(), id, deputy_id, false, coalesce(deputy_from, created_at::date), deputy_until, now()
  from person
 where deputy_id is not null and deputy_id <> id
   and (deputy_until is null or deputy_until >= coalesce(deputy_from, created_at::date));

alter table department add column head_id uuid references person;
create index department_head on department (head_id);

-- In whose place something was done.
alter table work_item add column claimed_for uuid references person;
alter table work_item add column done_for uuid references person;
create index work_item_claimed on work_item (claimed_by) where done_at is null;
alter table review add column reviewer_for uuid references person;
alter table advice add column given_for uuid references person;
alter table sign_off add column signed_for uuid references person;

-- A review that the privacy office set aside is not the department's verdict.
alter table review drop constraint review_verdict_check;
alter table review add constraint review_verdict_check
    check (verdict in ('approve', 'approve-with-conditions', 'request-changes', 'reject', 'set-aside'));

-- A claim holds nobody up: not while the one who claimed is away, nor when a deputy's time is over.
create function claim_holds(claimer uuid, holder uuid, day date) returns boolean language sql stable as $$
    select claimer is not null
       and not exists (select 1 from stand_in s where s.person_id = claimer and s.away
                          and s.from_on <= day and coalesce(s.until_on, 'infinity') >= day)
       and (holder is null or holder = claimer
            or exists (select 1 from stand_in s where s.person_id = holder and s.deputy_id = claimer
                          and s.from_on <= day and coalesce(s.until_on, 'infinity') >= day))
$$;

update work_item set claimed_by = null
 where done_at is null and claimed_by in (select id from person where not active);
