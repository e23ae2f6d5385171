import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { en } from "#core/messages/en/en.ts";
import { MessagesContext, PortsContext, StoresContext } from "#hooks/context.ts";
import { App } from "./App.tsx";
import { createServices } from "./createServices.ts";

test("joined with its real services, the page opens on its invitation", async () => {
  const { stores, ports } = await createServices();

  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <StoresContext value={stores}>
        <PortsContext value={ports}>
          <MessagesContext value={en}>
            <App />
          </MessagesContext>
        </PortsContext>
      </StoresContext>
    </QueryClientProvider>,
  );

  await expect.element(screen.getByText(en.sources.dropTitle)).toBeVisible();
  await expect.element(screen.getByText(en.results.emptyTitle)).toBeVisible();
});
