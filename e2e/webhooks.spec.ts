import { Webhook } from "standardwebhooks";
import { startReceiver } from "../lib/testing/receiver";
import { importArticle } from "./article";
import { expectNothingSerious } from "./axe";
import { makeProject } from "./newcomer";
import { expect, test } from "./people";
import { makeClaim, makeMark } from "./records";

test("a program is told of a mark, its failure is seen, and the message is sent again", async ({ as, apiAs }) => {
  const receiver = await startReceiver();
  receiver.answer = { status: 410 };
  const page = await as("manager");
  const project = await makeProject(page, "Webhooks");
  await page.goto(`/projects/${project}/settings`);
  await page.getByRole("link", { name: "Webhooks dieses Projekts" }).click();
  await expect(page.getByText("Keine Webhooks.")).toBeVisible();
  await page.getByLabel("Adresse").fill(receiver.url);
  await page.getByRole("button", { name: "Webhook anlegen" }).click();
  await expect(page.getByRole("group", { name: "Was er erfährt" })).toContainText(/mindestens/);
  await page.getByRole("checkbox", { name: "mark.created" }).check();
  await page.getByRole("button", { name: "Webhook anlegen" }).click();
  const secret = await page.getByRole("textbox", { name: /Das Geheimnis/ }).inputValue();
  const entry = page.getByRole("article", { name: receiver.url });
  await expect(entry).toContainText("an");

  const api = await apiAs("manager");
  const claim = await makeClaim(api, await importArticle(api, project, "Es waren 48 Tonnen."), "48 Tonnen");
  const mark = await makeMark(api, claim, "refuted");
  await expect.poll(() => receiver.received.length).toBe(1);
  const [sent] = receiver.received;
  expect(new Webhook(secret).verify(sent?.body ?? "", sent?.headers as Record<string, string>)).toMatchObject({
    type: "mark.created",
    data: { projectId: project, id: mark.id, claimId: claim.id },
  });
  expect(sent?.body).not.toContain("refuted");

  await page.reload();
  await expect(entry).toContainText("Der Empfänger antwortete 410");
  await expect(entry).toContainText(/Versuch 1, .*: Antwort 410, abgelehnt/);
  await expectNothingSerious(page, "webhooks");
  receiver.answer = { status: 204 };
  await entry.getByRole("button", { name: "Einschalten" }).click();
  await expect(entry.getByRole("button", { name: "Ausschalten" })).toBeVisible();
  await entry.getByRole("button", { name: "Noch einmal senden" }).click();
  await expect(entry).toContainText(/Versuch 2, .*: Antwort 204/);
  await expect(entry).toContainText("angekommen");
  expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([
    sent?.headers["webhook-id"],
    sent?.headers["webhook-id"],
  ]);

  page.on("dialog", (dialog) => dialog.accept());
  await entry.getByRole("button", { name: "Neues Geheimnis" }).click();
  const rotated = await page.getByRole("textbox", { name: /Das Geheimnis/ }).inputValue();
  expect(rotated).not.toBe(secret);
  await entry.getByRole("button", { name: "Probe senden" }).click();
  await expect(entry).toContainText("webhook.test");
  await expect.poll(() => receiver.received.length).toBe(3);
  const test = receiver.received[2];
  expect(new Webhook(rotated).verify(test?.body ?? "", test?.headers as Record<string, string>)).toMatchObject({
    type: "webhook.test",
  });
  await entry.getByRole("button", { name: "Löschen" }).click();
  await expect(page.getByText("Keine Webhooks.")).toBeVisible();
  await receiver.stop();
});
