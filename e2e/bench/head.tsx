import { IntlProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { ArticleHead } from "@/components/reader/article-head";
import messages from "@/lib/i18n/messages/de.json";
import { makeMaterial, type Size } from "./material";
import { articleOf } from "./page/room-of";

/** What stands above the text in the reading room: in the app, too, the server draws it. */
export function headOf(size: Size): string {
  return renderToStaticMarkup(
    <IntlProvider locale="de" messages={messages} timeZone="Europe/Zurich">
      <ArticleHead article={articleOf(makeMaterial(size))} />
    </IntlProvider>,
  );
}
