-- The application works as this restricted role (SET ROLE on every pooled connection): it may add to the trail, never change it.
do $$
begin
    if not exists (select from pg_roles where rolname = 'praevia_app') then
        create role praevia_app nologin;
    end if;
    execute format('grant praevia_app to %I', current_user);
end $$;

grant usage on schema public to praevia_app;
grant select, insert, update, delete on all tables in schema public to praevia_app;
grant usage, select on all sequences in schema public to praevia_app;
revoke all on flyway_schema_history from praevia_app;
grant select on flyway_schema_history to praevia_app;
revoke update, delete, truncate on audit_entry from praevia_app;
revoke delete, truncate on audit_chain from praevia_app;
revoke update, truncate on audit_personal from praevia_app;
revoke update, delete, truncate on questionnaire_version from praevia_app;
revoke update, delete, truncate on model_version from praevia_app;
revoke update, delete, truncate on audit_leaf, audit_node, audit_log_key, audit_checkpoint, audit_anchor, audit_verification
    from praevia_app;
revoke update, truncate on audit_waiting from praevia_app;
