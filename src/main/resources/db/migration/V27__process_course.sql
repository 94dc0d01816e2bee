-- Which element of the diagram a step was, so that waiting times outlive the engine's history.
alter table work_item add column element text;
update work_item w set element = t.task_def_key_ from act_hi_taskinst t where t.id_ = w.id;
create index work_item_created on work_item (created_at);

-- When and why the office stopped an assessment's process, and when it let it go on.
create table suspension (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment,
    reason        text        not null,
    suspended_by  uuid        not null references person,
    suspended_at  timestamptz not null,
    resumed_by    uuid        references person,
    resumed_at    timestamptz
);
create unique index suspension_open on suspension (assessment_id) where resumed_at is null;
