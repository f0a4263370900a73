CREATE TABLE invitation (
    code_hash BINARY(32) NOT NULL PRIMARY KEY,
    organiser_id BIGINT NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    KEY invitation_organiser (organiser_id),
    CONSTRAINT invitation_organiser FOREIGN KEY (organiser_id) REFERENCES organiser (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
