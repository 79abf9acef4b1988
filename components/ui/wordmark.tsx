/** The name with its tick. */
export function Wordmark({ className = "" }: { className?: string }) {
  return (
    <span className={`font-serif text-lg font-semibold ${className}`}>
      Tickmark
      <span aria-hidden="true" className="ms-1.5 text-disputed">
        ✓
      </span>
    </span>
  );
}
