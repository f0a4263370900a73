-- Who registered as a volunteer by an own act, or did and left; personal fields are sealed (identity.secret.Seal).
CREATE TABLE volunteer (
    resident_id BIGINT NOT NULL PRIMARY KEY,
    registered_at DATETIME(6) NOT NULL,
    left_at DATETIME(6) NULL,
    real_name VARBINARY(400) NULL,
    birth_date VARBINARY(100) NULL,
    phone VARBINARY(150) NULL,
    phone_verified_at DATETIME(6) NULL,
    phone_code_mac BINARY(32) NULL,
    national_number VARBINARY(200) NULL,
    skills VARBINARY(2000) NULL,
    emergency_name VARBINARY(400) NULL,
    emergency_phone VARBINARY(150) NULL,
    guardian_name VARBINARY(400) NULL,
    guardian_phone VARBINARY(150) NULL,
    guardian_relation VARBINARY(100) NULL,
    CONSTRAINT volunteer_resident FOREIGN KEY (resident_id) REFERENCES resident (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
