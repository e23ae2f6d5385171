import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PortsContext, StoresContext } from "#hooks/context.ts";
import { App } from "./App.tsx";
import { createServices } from "./createServices.ts";
import { followOtherPages } from "./followOtherPages.ts";
import { loadMessages, wantedLanguage } from "./loadMessages.ts";
import { MessagesProvider } from "./MessagesProvider.tsx";
import { startPersistence } from "./startPersistence.ts";
import "./app.css";

const services = await createServices();
const { preferences } = services.stores.settings.getState();
const [messages] = await Promise.all([
  loadMessages(wantedLanguage(preferences)),
  startPersistence(services),
]);

/** What the queries read lies on this device: whoever changes it says so, and it is never retried. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: false, networkMode: "always" } },
});
followOtherPages(services, queries);

createRoot(document.querySelector("#root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <StoresContext value={services.stores}>
        <PortsContext value={services.ports}>
          <MessagesProvider initial={messages}>
            <App />
          </MessagesProvider>
        </PortsContext>
      </StoresContext>
    </QueryClientProvider>
  </StrictMode>,
);
