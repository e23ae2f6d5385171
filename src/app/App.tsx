export function App() {
  return <main className="p-4 text-ink">Overpaint</main>;
}
