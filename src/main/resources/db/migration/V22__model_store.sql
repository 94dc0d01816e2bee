-- A change to a diagram or decision table before somebody else activates it; at most one is open for each model.
create table model_proposal (
    id          uuid        primary key,
    key         text        not null, -- assessment, review-routing …
    based_on    int         not null, -- the version that it changes
    content     bytea       not null,
    sha256      text        not null,
    note        text        not null default '',
    state       text        not null check (state in ('draft', 'proposed', 'active', 'superseded', 'discarded')),
    authors     uuid[]      not null,
    proposed_by uuid        references person,
    updated_by  uuid        not null references person,
    updated_at  timestamptz not null,
    revision    int         not null default 0,
    returned    text        not null default ''
);
create unique index model_proposal_open on model_proposal (key) where state in ('draft', 'proposed');

-- Every version of a model that was ever in force; the newest is the one that is. Never changed.
create table model_version (
    key           text        not null,
    version       int         not null,
    definition_id text        not null,
    sha256        text        not null,
    origin        text        not null check (origin in ('shipped', 'office')),
    note          text        not null default '',
    author        uuid        references person,
    approver      uuid        references person,
    proposal_id   uuid        references model_proposal,
    activated_at  timestamptz not null,
    primary key (key, version),
    check (origin = 'shipped' or author is not null and approver is not null and author <> approver)
);

-- The versions of the tables that an assessment keeps until it is decided or migrated.
create table assessment_table (
    assessment_id uuid not null references assessment,
    decision      text not null,
    version       int  not null,
    primary key (assessment_id, decision)
);
insert into assessment_table (assessment_id, decision, version)
    select a.id, d.key_, max(d.version_) from assessment a cross join act_re_decision_def d
    group by a.id, d.key_;
