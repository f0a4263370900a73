-- Children whom a guardian registered: residents without openid; personal fields are sealed.
CREATE TABLE ward (
    resident_id BIGINT NOT NULL PRIMARY KEY,
    guardian_id BIGINT NOT NULL,
    ward_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    real_name VARBINARY(400) NOT NULL,
    birth_date VARBINARY(100) NOT NULL,
    relation VARBINARY(100) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    UNIQUE KEY ward_guardian (guardian_id, ward_key),
    CONSTRAINT ward_resident FOREIGN KEY (resident_id) REFERENCES resident (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
