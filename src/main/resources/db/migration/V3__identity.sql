create table department (
    id     text    primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
    name   text    not null unique,
    active boolean not null default true
);

create table person (
    id             uuid        primary key,
    email          text        not null,
    name           text        not null,
    job_title      text        not null default '',
    department_id  text        not null references department,
    password_hash  text,
    oidc_issuer    text,
    oidc_subject   text,
    active         boolean     not null default true,
    language       text        not null default 'en',
    deputy_id      uuid        references person,
    deputy_from    date,
    deputy_until   date,
    created_at     timestamptz not null,
    version        int         not null default 0
);
create unique index person_email on person (lower(email));
create unique index person_oidc on person (oidc_issuer, oidc_subject);
create index person_department on person (department_id);
create index person_deputy on person (deputy_id);

create table person_role (
    person_id uuid not null references person,
    role      text not null check (role in ('REVIEWER', 'EXECUTIVE', 'DPO', 'PRIVACY_OFFICER', 'AUDITOR', 'ADMINISTRATOR')),
    primary key (person_id, role)
);

create table api_token (
    id           uuid        primary key,
    person_id    uuid        not null references person,
    name         text        not null,
    secret_hash  bytea       not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_person on api_token (person_id);

-- Growing delay per account and per network address; never a lock-out.
create table login_attempt (
    subject     text        primary key,
    failures    int         not null,
    retry_after timestamptz not null
);

create table setup_token (
    secret_hash bytea       primary key,
    created_at  timestamptz not null,
    used_at     timestamptz
);

create table setting (
    key   text primary key,
    value text not null
);
