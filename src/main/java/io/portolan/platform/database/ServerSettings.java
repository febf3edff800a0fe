package io.portolan.platform.database;

/// The settings of the PostgreSQL in the box. Written anew at each start; what a merchant wants
/// otherwise goes into `custom.conf` beside it, which is read last and never touched.
final class ServerSettings {

    static final String TEXT =
            """
            # Written by Portolan at each start. Your own settings belong into custom.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 40
            superuser_reserved_connections = 3

            # What was acknowledged is on the disk.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = replica
            max_wal_senders = 0
            max_replication_slots = 4
            max_wal_size = '1GB'
            wal_keep_size = '256MB'
            checkpoint_timeout = '10min'

            shared_buffers = '128MB'
            effective_cache_size = '1GB'
            work_mem = '8MB'
            jit = off
            random_page_cost = 1.1
            idle_in_transaction_session_timeout = '60s'

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_min_messages = warning
            log_line_prefix = '%m [%p] '
            log_checkpoints = off

            include_if_exists = 'custom.conf'
            """;

    private ServerSettings() {}
}
