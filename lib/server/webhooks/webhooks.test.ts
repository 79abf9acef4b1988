import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { webhookAttempts } from "../../domain/webhook";
import {
  ChangeWebhookSchema,
  CreateWebhookSchema,
  type MadeWebhook,
  WebhookMessageSchema,
} from "../../schemas/webhook";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { startReceiver } from "../../testing/receiver";
import { permit } from "../actor";
import { database, prisma } from "../db/database";
import { env } from "../env";
import { Worker } from "../jobs/worker";
import { changeRole } from "../members/mutations";
import { deleteProject, restoreProject } from "../projects/mutations";
import { listDeliveries, listWebhooks } from "./data";
import { turnOff } from "./deliver";
import { followEvents } from "./follower";
import { webhookJobs } from "./jobs";
import { changeWebhook, createWebhook, deleteWebhook, resendDelivery, rotateSecret, testWebhook } from "./mutations";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
const worker = new Worker({ definitions: webhookJobs });

beforeAll(async () => {
  env().insecureWebhooks = true;
  receiver = await startReceiver();
  await worker.start();
});
afterAll(async () => {
  await worker.stop();
  await receiver.stop();
});
beforeEach(async () => {
  // What an earlier test left to be sent again does not come into this one.
  const endedAt = new Date();
  await prisma().job.updateMany({ where: { state: "waiting" }, data: { state: "cancelled", endedAt } });
  receiver.received.length = 0;
  receiver.answer = { status: 204 };
  // A job that failed says so.
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

const manages = (team: Team) => team.may("manager", "manage");

async function makeWebhook(team: Team, events: string[] = ["mark.created"], about: object = {}): Promise<MadeWebhook> {
  return createWebhook(await manages(team), CreateWebhookSchema.parse({ url: receiver.url, events, ...about }));
}

/** The messages that have arrived, once there are so many. An event is read when the transactions before it have ended. */
async function arrived(count: number) {
  const isThere = async () => {
    await followEvents();
    return receiver.received.length >= count;
  };
  await vi.waitUntil(isThere, { timeout: 10_000, interval: 30 });
  return receiver.received.map(({ body }) => WebhookMessageSchema.strict().parse(JSON.parse(body)));
}

/** The latest delivery of a webhook, once it is such. */
async function delivery(team: Team, webhook: { id: string }, isSuch: (one: Delivery) => boolean): Promise<Delivery> {
  return vi.waitUntil(
    async () => {
      await followEvents();
      const [latest] = (await listDeliveries(await manages(team), webhook.id)).items;
      return latest && isSuch(latest) && latest;
    },
    { timeout: 10_000, interval: 30 },
  );
}
type Delivery = Awaited<ReturnType<typeof listDeliveries>>["items"][number];

const state = async (team: Team) => (await listWebhooks(await manages(team)))[0];

/** Lets what waits for another attempt have it now, as if it were the nth. */
async function tryAgain(id: string, attempts?: number): Promise<void> {
  await prisma()
    .$executeRaw`UPDATE "Job" SET "runAfter" = now(), attempts = coalesce(${attempts ?? null}::int, attempts)
    WHERE payload ->> 'delivery' = ${id} AND state = 'waiting'`;
  await database().withConnection((connection) =>
    connection.rows("SELECT pg_notify('tickmark_jobs', '')::text AS told"),
  );
}

describe("a message", () => {
  it("is signed so that others' verifier takes it, and has ids alone", async () => {
    const team = await makeTeam({ blind: true });
    const webhook = await makeWebhook(team, ["mark.created", "resolution.created"]);
    const claim = await makeClaim(team);
    const mark = await makeMark(team, "reviewer", claim.id, "refuted", { rationale: "Because the report says so." });
    const [message] = await arrived(1);
    expect(message).toEqual({
      type: "mark.created",
      timestamp: expect.any(String),
      data: {
        projectId: team.projectId,
        id: mark.id,
        claimId: claim.id,
        articleId: null,
        cursor: expect.stringMatching(/^\d+-\d+$/),
      },
    });
    const [sent] = receiver.received;
    const headers = sent?.headers as Record<string, string>;
    expect(new Webhook(webhook.secret ?? "").verify(sent?.body ?? "", headers)).toEqual(message);
    expect(() => new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify(sent?.body ?? "", headers)).toThrow();
    expect(() => new Webhook(webhook.secret ?? "").verify(`${sent?.body} `, headers)).toThrow();
    for (const told of ["refuted", "report", "Rainer", team.people.reviewer.id]) expect(sent?.body).not.toContain(told);
  });

  it("is sent for what was asked for, from then on, once", async () => {
    const team = await makeTeam();
    const claim = await makeClaim(team);
    await makeMark(team, "annotator", claim.id, "confirmed");
    const webhook = await makeWebhook(team, ["mark.created", "resolution.created"]);
    await makeMark(team, "reviewer", claim.id, "refuted");
    await makeResolution(team, claim.id, "refuted");
    // As several processes would.
    await vi.waitUntil(async () => {
      await Promise.all([followEvents(), followEvents(), followEvents()]);
      return receiver.received.length >= 2;
    });
    const { items } = await listDeliveries(await manages(team), webhook.id);
    expect(items.map(({ type }) => type).sort()).toEqual(["mark.created", "resolution.created"]);
  });

  it("goes to no webhook that is off, nor of another project", async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    await makeWebhook(team, ["mark.created"], { isOn: false });
    await makeWebhook(other);
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "refuted");
    await makeMark(other, "reviewer", (await makeClaim(other)).id, "refuted");
    expect((await arrived(1)).map(({ data }) => data.projectId)).toEqual([other.projectId]);
  });

  it("that tests is sent once, also where the webhook is off, and made once", async () => {
    const team = await makeTeam();
    const webhook = await makeWebhook(team, ["mark.created"], { isOn: false });
    const id = crypto.randomUUID();
    for (const _ of [1, 2]) await testWebhook(await manages(team), webhook.id, id);
    const [message] = await arrived(1);
    expect(message).toMatchObject({ type: "webhook.test", data: { id: webhook.id } });
    expect(await delivery(team, webhook, ({ state }) => state === "delivered")).toMatchObject({
      id,
      attempts: [{ number: 1, status: 204, fault: null }],
    });
    expect((await listDeliveries(await manages(team), webhook.id)).items).toHaveLength(1);
  });
});

describe("what does not arrive", () => {
  async function failing(status: number, about: { headers?: Record<string, string> } = {}) {
    receiver.answer = { status, ...about };
    const team = await makeTeam();
    const webhook = await makeWebhook(team);
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "refuted");
    const failed = await delivery(
      team,
      webhook,
      ({ attempts, nextAttemptAt, state }) => attempts.length === 1 && (nextAttemptAt !== null || state !== "waiting"),
    );
    return { team, webhook, failed };
  }
  const secondsUntil = (at: string | null, from: string) => (Date.parse(at ?? "") - Date.parse(from)) / 1000;

  it("is sent again on schedule with the same id until it does", async () => {
    const { team, webhook, failed } = await failing(500);
    const [first] = failed.attempts;
    expect(first).toMatchObject({ number: 1, status: 500, fault: "status" });
    expect(secondsUntil(failed.nextAttemptAt, first?.at ?? "")).toBeGreaterThanOrEqual(4.5);
    expect(secondsUntil(failed.nextAttemptAt, first?.at ?? "")).toBeLessThan(7);
    expect((await state(team))?.failingSince).not.toBeNull();
    receiver.answer = { status: 200 };
    await tryAgain(failed.id);
    const done = await delivery(team, webhook, ({ state }) => state === "delivered");
    expect(done.attempts.map(({ number, status }) => [number, status])).toEqual([
      [2, 200],
      [1, 500],
    ]);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"]))).toEqual(new Set([failed.id]));
    expect(await state(team)).toMatchObject({ failingSince: null, offBecause: null });
  });

  it("waits as long as the receiver asks", async () => {
    const { failed } = await failing(503, { headers: { "retry-after": "1800" } });
    expect(secondsUntil(failed.nextAttemptAt, failed.attempts[0]?.at ?? "")).toBeGreaterThan(1_790);
  });

  it("follows no redirect", async () => {
    const { failed } = await failing(307, { headers: { location: receiver.url } });
    expect(failed.attempts[0]).toMatchObject({ status: 307, fault: "redirect" });
    expect(receiver.received).toHaveLength(1);
  });

  it("turns its webhook off where the receiver says that it is gone", async () => {
    const { team, failed } = await failing(410);
    expect(failed.state).toBe("failed");
    expect(await state(team)).toMatchObject({ offBecause: "gone" });
  });

  it("turns its webhook off after its last attempt, where nothing has arrived for days", async () => {
    const { team, webhook, failed } = await failing(500);
    await prisma().webhook.update({
      where: { id: webhook.id },
      data: { failingSince: new Date(Date.now() - 3 * 24 * 3_600_000) },
    });
    await tryAgain(failed.id, webhookAttempts - 1);
    await delivery(team, webhook, ({ state }) => state === "failed");
    await vi.waitUntil(async () => (await state(team))?.offBecause === "failing");
    const may = await manages(team);
    const turnedOn = await changeWebhook(may, webhook.id, { version: (await state(team))?.version ?? 0, isOn: true });
    expect(turnedOn).toMatchObject({ offBecause: null, failingSince: null });
  });

  it("is sent again when somebody asks, and not twice", async () => {
    const { team, webhook, failed } = await failing(410);
    receiver.answer = { status: 204 };
    const may = await manages(team);
    await changeWebhook(may, webhook.id, { version: (await state(team))?.version ?? 0, isOn: true });
    for (const _ of [1, 2]) await resendDelivery(may, webhook.id, failed.id);
    const done = await delivery(team, webhook, ({ state }) => state === "delivered");
    expect(done.attempts.map(({ status }) => status)).toEqual([204, 410]);
  });

  it("is not sent where its webhook was deleted meanwhile", async () => {
    const { team, webhook, failed } = await failing(500);
    await deleteWebhook(await manages(team), webhook.id);
    receiver.received.length = 0;
    await tryAgain(failed.id);
    const done = await delivery(team, webhook, ({ state }) => state === "failed");
    expect(done.attempts[0]).toMatchObject({ fault: "off", status: null });
    expect(receiver.received).toEqual([]);
    expect(await listWebhooks(await manages(team))).toEqual([]);
  });

  it("is not sent where its receiver is in a private network", async () => {
    env().insecureWebhooks = true;
    const team = await makeTeam();
    const webhook = await makeWebhook(team);
    try {
      env().insecureWebhooks = false;
      await testWebhook(await manages(team), webhook.id);
      const done = await delivery(team, webhook, ({ state }) => state === "failed");
      expect(done.attempts[0]).toMatchObject({ fault: "address" });
      expect(receiver.received).toEqual([]);
      const named = "https://localhost/hook";
      await prisma().webhook.update({ where: { id: webhook.id }, data: { url: named } });
      await testWebhook(await manages(team), webhook.id);
      const second = await delivery(team, webhook, ({ id, state }) => id !== done.id && state === "failed");
      expect(second.attempts[0]).toMatchObject({ fault: "address" });
    } finally {
      env().insecureWebhooks = true;
    }
  });
});

describe("a webhook", () => {
  it("tells nothing more once its maker manages the project no more", async () => {
    const team = await makeTeam();
    const nora = await addMember(team, "manager", "Nora");
    const order = CreateWebhookSchema.parse({ url: receiver.url, events: ["mark.created"] });
    await createWebhook(await permit(nora, { project: team.projectId }, "manage"), order);
    await changeRole(await manages(team), nora.id, "reviewer");
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "refuted");
    await vi.waitUntil(async () => {
      await followEvents();
      return (await state(team))?.offBecause === "maker";
    });
    expect(receiver.received).toEqual([]);
  });

  it("comes back with its project as it was, and sends nothing while that is deleted", async () => {
    const team = await makeTeam();
    const webhook = await makeWebhook(team);
    await testWebhook(await manages(team), webhook.id);
    await delivery(team, webhook, ({ state }) => state === "delivered");
    await makeMark(team, "reviewer", (await makeClaim(team)).id, "refuted");
    const may = await manages(team);
    await deleteProject(may);
    await turnOff(webhook.id, "maker");
    await followEvents();
    expect(receiver.received).toHaveLength(1);
    await restoreProject(may);
    expect(await state(team)).toMatchObject({ offBecause: null });
    expect((await arrived(2)).map(({ type }) => type)).toEqual(["webhook.test", "mark.created"]);
  });

  it("that gets another secret signs with both for a day", async () => {
    const team = await makeTeam();
    const first = await makeWebhook(team);
    const second = await rotateSecret(await manages(team), first.id, first.version);
    expect(second.secret).not.toBe(first.secret);
    await testWebhook(await manages(team), first.id);
    await arrived(1);
    const [sent] = receiver.received;
    for (const secret of [first.secret, second.secret]) {
      expect(new Webhook(secret ?? "").verify(sent?.body ?? "", sent?.headers as Record<string, string>)).toBeTruthy();
    }
    await prisma().webhook.update({ where: { id: first.id }, data: { previousSecretUntil: new Date() } });
    await testWebhook(await manages(team), first.id);
    await arrived(2);
    const later = receiver.received[1];
    expect(() =>
      new Webhook(first.secret ?? "").verify(later?.body ?? "", later?.headers as Record<string, string>),
    ).toThrow();
    await expect(rotateSecret(await manages(team), first.id, first.version)).rejects.toMatchObject({ code: "stale" });
  });

  it("keeps its secret to itself: no table has it, and no list", async () => {
    const team = await makeTeam();
    const { secret } = await makeWebhook(team);
    const found = await database().withConnection((connection) =>
      connection.rows(
        `SELECT 1 FROM "Webhook" t WHERE t::text LIKE $1 UNION ALL SELECT 1 FROM "Event" t WHERE t::text LIKE $1
         UNION ALL SELECT 1 FROM "Event" t WHERE t::text LIKE $2`,
        [`%${secret?.slice("whsec_".length)}%`, `%${receiver.url}%`],
      ),
    );
    expect(found).toEqual([]);
    expect(JSON.stringify(await listWebhooks(await manages(team)))).not.toContain("whsec_");
  });

  it("that is asked for twice is made once, and shows its secret once", async () => {
    const team = await makeTeam();
    const id = crypto.randomUUID();
    const [first, again] = [await makeWebhook(team, undefined, { id }), await makeWebhook(team, undefined, { id })];
    expect([first.secret, again.secret]).toEqual([expect.stringMatching(/^whsec_/), null]);
  });

  it("is changed at the version that was seen", async () => {
    const team = await makeTeam();
    const { id, version } = await makeWebhook(team);
    const may = await manages(team);
    const change = (changes: object) => changeWebhook(may, id, ChangeWebhookSchema.parse({ version, ...changes }));
    expect(await change({ events: ["claim.created", "article.created"] })).toMatchObject({
      events: ["article.created", "claim.created"],
    });
    await expect(change({ isOn: false })).rejects.toMatchObject({ code: "stale" });
  });

  it.each([
    ["http://example.org/hook", "not-secure"],
    ["https://127.0.0.1/hook", "not-public"],
    ["https://[::1]/hook", "not-public"],
    ["https://169.254.169.254/latest/meta-data", "not-public"],
    ["https://0x7f.1/", "not-public"],
  ])("does not go to %s", async (url, code) => {
    const team = await makeTeam();
    env().insecureWebhooks = false;
    try {
      await expect(makeWebhook(team, undefined, { url })).rejects.toMatchObject({ fields: [{ path: ["url"], code }] });
    } finally {
      env().insecureWebhooks = true;
    }
  });
});
