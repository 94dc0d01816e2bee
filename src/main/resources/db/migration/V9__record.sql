create table record (
    id            uuid        primary key,
    assessment_id uuid        not null unique references assessment,
    reference     text        not null,
    kind          text        not null check (kind in ('decision', 'not-required')),
    sha256        text        not null unique,
    data_sha256   text        not null,
    pdf           bytea       not null,
    pages         int         not null,
    data          jsonb       not null,
    language      text        not null,
    signer        text        not null,
    sealed_at     timestamptz not null
);
