CREATE TABLE outbox_message (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recipient_id BIGINT NOT NULL,
    message_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    urgent BOOLEAN NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING',
    not_before DATETIME(6) NOT NULL,
    attempts INT NOT NULL DEFAULT 0,
    lease_owner VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NULL,
    lease_until DATETIME(6) NULL,
    outcome VARCHAR(100) NULL,
    created_at DATETIME(6) NOT NULL,
    settled_at DATETIME(6) NULL,
    UNIQUE KEY outbox_message_key (recipient_id, message_key),
    KEY outbox_message_waiting (state, not_before)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
