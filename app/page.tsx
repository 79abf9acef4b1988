import { redirect } from "next/navigation";
import { actorOfSession } from "@/lib/server/actor";
import { listProjects } from "@/lib/server/projects/data";

/** Where the program begins: at the desk of one's only project, or at the choice of one. */
export default async function Home() {
  const actor = await actorOfSession();
  if (!actor) redirect("/sign-in");
  const { items } = await listProjects(actor, { limit: 2 });
  redirect(items.length === 1 && items[0] ? `/projects/${items[0].id}` : "/projects");
}
