CREATE TABLE service_certificate (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    resident_id BIGINT NOT NULL,
    client_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organisation_id BIGINT NOT NULL,
    organisation_name VARCHAR(200) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    minutes INT NOT NULL,
    content MEDIUMTEXT NOT NULL,
    name_id BIGINT NOT NULL,
    code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at DATETIME(6) NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ended_at DATETIME(6) NULL,
    reason VARCHAR(200) NULL,
    UNIQUE KEY service_certificate_key (resident_id, client_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
