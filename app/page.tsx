export default async function Page() {
  return <p>hi</p>;
}
