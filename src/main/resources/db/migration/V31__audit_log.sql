-- The log over all chains: every committed entry gets one place in one order, as a leaf of a Merkle tree (RFC 6962).

-- Entries that have no place yet. The only table of the log from which rows are taken away.
create table audit_waiting (
    id      bigserial primary key,
    subject uuid      not null,
    seq     bigint    not null,
    unique (subject, seq)
);

create function audit_wait_for_place() returns trigger language plpgsql as $$
begin
    insert into audit_waiting (subject, seq) values (new.subject, new.seq);
    return null;
end $$;
create trigger audit_entry_waits after insert on audit_entry
    for each row execute function audit_wait_for_place();

insert into audit_waiting (subject, seq) select subject, seq from audit_entry order by at, subject, seq;

create table audit_leaf (
    leaf    bigint primary key check (leaf >= 0),
    subject uuid   not null,
    seq     bigint not null,
    hash    bytea  not null,
    unique (subject, seq)
);

-- Inner nodes over full subtrees, in the order in which they became full.
create table audit_node (
    place bigint primary key check (place >= 0),
    hash  bytea  not null
);

-- Public keys of the log, oldest first. The first begins it; each later one is told by an entry that both keys signed.
create table audit_log_key (
    number     int         primary key,
    public_key text        not null unique,
    subject    uuid,
    seq        bigint,
    created_at timestamptz not null,
    check (number = 1 or (subject is not null and seq is not null))
);

create table audit_checkpoint (
    size      bigint      primary key check (size > 0),
    note      text        not null,
    signed_at timestamptz not null
);

-- Where checkpoints were put outside this database.
create table audit_anchor (
    id    bigserial   primary key,
    size  bigint      not null,
    place text        not null,
    at    timestamptz not null
);
create index audit_anchor_size on audit_anchor (size desc);

-- What checks of the whole trail found.
create table audit_verification (
    id       bigserial   primary key,
    at       timestamptz not null,
    entries  bigint      not null,
    chains   int         not null,
    logged   bigint      not null,
    anchored bigint      not null,
    problems int         not null
);

do $$
declare
    name text;
begin
    foreach name in array array['audit_leaf', 'audit_node', 'audit_log_key', 'audit_checkpoint', 'audit_anchor',
        'audit_verification'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function audit_refuse_change()',
            name || '_append_only', name);
        execute format('create trigger %I before truncate on %I for each statement execute function audit_refuse_change()',
            name || '_no_truncate', name);
    end loop;
end $$;

-- Mails that carry a checkpoint are few among many.
create index mail_anchor on mail (event_key) where event_key like 'anchor:%';
