CREATE TABLE session (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NOT NULL,
    idle_until DATETIME(6) NOT NULL,
    absolute_until DATETIME(6) NOT NULL,
    KEY session_subject (subject_id, kind),
    KEY session_idle (idle_until)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
