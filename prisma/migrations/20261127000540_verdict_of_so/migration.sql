-- A claim's verdict is the one on what is so. That somebody said it, where that alone is marked, confirms nothing: words that
-- nobody had checked stood there in green.
CREATE OR REPLACE FUNCTION combined_verdict(so "State", so_verdict "Verdict", said_verdict "Verdict") RETURNS "Verdict"
LANGUAGE sql IMMUTABLE AS $$
  SELECT so_verdict
$$;

SELECT rebuild_claim_states();
