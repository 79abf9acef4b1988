import http from "node:http";

/** An open stream of a project's events, and when each subject was heard of; in milliseconds as `performance.now` has it. */
export interface Listening {
  heardAt: Map<string, number>;
  close: () => void;
}

/** Opens a stream. Resolves when everything from before was told. */
export function listen(address: URL, token: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const heardAt = new Map<string, number>();
    const headers = { accept: "text/event-stream", authorization: `Bearer ${token}` };
    const request = http.get(address, { agent: false, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`A stream was answered with ${answer.statusCode}.`));
      let rest = "";
      answer.setEncoding("utf8").on("data", (text: string) => {
        const now = performance.now();
        const messages = (rest + text).split("\n\n");
        rest = messages.pop() ?? "";
        for (const message of messages) {
          if (message.includes("event: ready")) resolve({ heardAt, close: () => request.destroy() });
          const subject = /"subjectId":"([^"]+)"/.exec(message)?.[1];
          if (subject && !heardAt.has(subject)) heardAt.set(subject, now);
        }
      });
      answer.on("error", () => {});
    });
    request.on("error", reject);
  });
}
