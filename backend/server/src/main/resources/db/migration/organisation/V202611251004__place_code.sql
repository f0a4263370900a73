-- One code for an organisation: a new one replaces it.
CREATE TABLE place_code (
    organisation_id BIGINT NOT NULL PRIMARY KEY,
    code_hash BINARY(32) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    UNIQUE KEY place_code_hash (code_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
