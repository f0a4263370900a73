CREATE TABLE former_account (
    openid_mac BINARY(32) NOT NULL PRIMARY KEY,
    resident_id BIGINT NOT NULL,
    UNIQUE KEY former_account_resident (resident_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
