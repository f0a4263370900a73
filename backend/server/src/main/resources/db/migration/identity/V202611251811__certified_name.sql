CREATE TABLE certified_name (
    id BIGINT NOT NULL PRIMARY KEY,
    resident_id BIGINT NOT NULL,
    name VARBINARY(400) NOT NULL,
    frozen_at DATETIME(6) NOT NULL,
    KEY certified_name_person (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
