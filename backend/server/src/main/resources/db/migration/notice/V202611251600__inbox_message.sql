CREATE TABLE inbox_message (
    id BIGINT NOT NULL AUTO_INCREMENT,
    recipient_id BIGINT NOT NULL,
    message_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    topic VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(60) NOT NULL,
    text VARCHAR(500) NOT NULL,
    page VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at DATETIME(6) NOT NULL,
    read_at DATETIME(6) NULL,
    PRIMARY KEY (recipient_id, id),
    UNIQUE KEY inbox_message_key (recipient_id, message_key),
    KEY inbox_message_age (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
