import { MessagePage } from "./message-page";

export default function NotFound() {
  return <MessagePage message="notFound" />;
}
