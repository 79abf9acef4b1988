import { expect, it } from "vitest";
import { refuseGuessable } from "./password-strength";

const about = ["Ada Löwenherz", "ada.loewenherz@zeitung.example"];

it.each([
  ["1234567890", "password-common"],
  ["0987654321", "password-common"],
  ["passwort123", "password-common"],
  ["Passw0rd2024", "password-common"],
  ["iloveyou12", "password-common"],
  ["qwertzuiop", "password-row"],
  ["asdfghjklö", "password-row"],
  ["abcdefghij", "password-row"],
  ["aaaaaaaaaaaa", "password-repeats"],
  ["abababababab", "password-repeats"],
  ["hallohallo", "password-repeats"],
  ["löwenherz12", "password-personal"],
  ["Sommer2025!", "password-guessable"],
])("%s is refused: %s", async (password, code) => {
  await expect(refuseGuessable(password, about)).rejects.toMatchObject({
    code: "invalid",
    status: 422,
    fields: [{ path: ["password"], code }],
  });
});

it.each([
  "vier gute wörter",
  "correct horse battery",
  "ZxK4$tr9Qw",
  "ein Satz, den sonst niemand schreibt",
  "密码很难猜到的句子",
])("%s is taken", async (password) => {
  await expect(refuseGuessable(password, about)).resolves.toBeUndefined();
});

it("takes no longer over a password that is made to take long", async () => {
  const begun = performance.now();
  for (const part of ["1a2b3c4d", "p4$5w0rd", "0OoIl1!|", "4@8({[<3", "ab1!"]) {
    await refuseGuessable(part.repeat(500 / part.length), about).catch(() => {});
  }
  // 0.1 s here; without a bound one of them takes two seconds, and the work grows with the cube of the length.
  expect(performance.now() - begun).toBeLessThan(1_500);
});
