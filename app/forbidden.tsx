import { MessagePage } from "./message-page";

export default function Forbidden() {
  return <MessagePage message="forbidden" />;
}
