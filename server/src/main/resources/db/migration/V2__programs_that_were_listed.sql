-- A program that was taken off the list stays known by its id for as long as it has contacts, so that they count again when it comes back.
ALTER TABLE program ADD COLUMN listed BOOLEAN DEFAULT TRUE NOT NULL;
