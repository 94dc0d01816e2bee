-- The trail: one hash chain per subject (an assessment, or the organisation itself).
create table audit_chain (
    subject  uuid   primary key,
    last_seq bigint not null,
    last_hash bytea not null
);

create table audit_entry (
    subject   uuid        not null,
    seq       bigint      not null,
    at        timestamptz not null,
    actor     uuid,
    action    text        not null,
    payload   bytea       not null,
    previous  bytea       not null,
    hash      bytea       not null,
    primary key (subject, seq)
);
create index audit_entry_at on audit_entry (at desc);
create index audit_entry_actor on audit_entry (actor);
create index audit_entry_action on audit_entry (action);

-- Personal words of an entry, outside the chain: the chain holds only a salted commitment, so that
-- deleting a row here erases the person's words and the chain still verifies.
create table audit_personal (
    subject uuid   not null,
    seq     bigint not null,
    field   text   not null,
    salt    bytea  not null,
    value   text   not null,
    primary key (subject, seq, field),
    foreign key (subject, seq) references audit_entry
);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The trail is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_refuse_change();
