-- Serves H2 (MODE=PostgreSQL) and PostgreSQL alike. Times are milliseconds since 1970 in UTC: exact, and free of any server's time zone.

CREATE TABLE account (
    id               VARCHAR(64) PRIMARY KEY,
    epoch            VARCHAR(32) NOT NULL, -- new with every fresh account, so that an old ETag never fits again
    profile          TEXT        NOT NULL, -- as PUT /profile writes it
    profile_version  BIGINT      NOT NULL,
    programs_version BIGINT      NOT NULL,
    contacts_version BIGINT      NOT NULL
);

CREATE TABLE program (
    row_key    VARCHAR(36)  PRIMARY KEY,
    account_id VARCHAR(64)  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    program_id VARCHAR(64)  NOT NULL,
    place      INTEGER      NOT NULL, -- in the applicant's own order
    content    TEXT         NOT NULL, -- as PUT /programs writes it
    UNIQUE (account_id, program_id)
);

-- A message that was sent to one address of a program, or a call. Never its text, subject or attachments.
CREATE TABLE contact (
    id          VARCHAR(36)  PRIMARY KEY,
    account_id  VARCHAR(64)  NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    program_id  VARCHAR(64),           -- null where the address belongs to no program alone
    address     VARCHAR(320) NOT NULL, -- empty for a call
    kind        VARCHAR(8)   NOT NULL,
    happened_at BIGINT       NOT NULL,
    message_id  VARCHAR(998),          -- null for a call; nulls never collide
    fingerprint VARCHAR(700),
    UNIQUE (account_id, message_id, address)
);

CREATE INDEX contact_by_time ON contact (account_id, happened_at);
CREATE INDEX contact_by_program ON contact (account_id, program_id, happened_at);
CREATE INDEX contact_by_address ON contact (account_id, address, happened_at);
