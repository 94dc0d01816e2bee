-- Letters to and from the supervisory authority; a packet is a letter whose file is the packet as it was sent.
create table consultation_letter (
    id             uuid        primary key,
    assessment_id  uuid        not null references assessment,
    kind           text        not null check (kind in ('received', 'sent', 'request', 'reply', 'packet')),
    authority      text        not null default '',
    dated          date        not null,
    subject        text        not null,
    body           text        not null default '',
    file_name      text,
    media_type     text,
    size_bytes     bigint,
    sha256         text,
    content        bytea,
    recorded_by    uuid        not null references person,
    recorded_at    timestamptz not null,
    struck_reason  text,
    struck_by      uuid        references person,
    struck_at      timestamptz,
    check ((file_name is null) = (content is null)),
    check ((struck_reason is null) = (struck_at is null))
);
create index consultation_letter_assessment on consultation_letter (assessment_id, dated, recorded_at);

-- A letter stays as it was recorded; only striking it adds to it, once.
create function consultation_letter_refuse_change() returns trigger language plpgsql as $$
begin
    if old.struck_at is not null
       or row(new.id, new.assessment_id, new.kind, new.authority, new.dated, new.subject, new.body, new.sha256,
              new.file_name, new.recorded_by, new.recorded_at)
          is distinct from
          row(old.id, old.assessment_id, old.kind, old.authority, old.dated, old.subject, old.body, old.sha256,
              old.file_name, old.recorded_by, old.recorded_at)
       or new.content is distinct from old.content then
        raise exception 'Letters are struck, never changed';
    end if;
    return new;
end $$;
create trigger consultation_letter_stays before update on consultation_letter
    for each row execute function consultation_letter_refuse_change();

-- When the authority's clock stood still (GDPR Art. 36(2)).
create table consultation_stop (
    id             uuid        primary key,
    assessment_id  uuid        not null references assessment,
    from_day       date        not null,
    until_day      date        check (until_day >= from_day),
    reason         text        not null,
    request_letter uuid        references consultation_letter,
    reply_letter   uuid        references consultation_letter,
    stopped_by     uuid        not null references person,
    struck_reason  text,
    struck_by      uuid        references person
);
create index consultation_stop_assessment on consultation_stop (assessment_id, from_day);

-- The points of the authority's advice, and what was done with each.
create table consultation_point (
    id             uuid        primary key,
    assessment_id  uuid        not null references assessment,
    position       int         not null,
    body           text        not null,
    done           text        check (done in ('followed', 'in-part', 'not-followed')),
    how            text,
    handled_by     uuid        references person,
    handled_at     timestamptz,
    unique (assessment_id, position),
    check ((done is null) = (how is null))
);
