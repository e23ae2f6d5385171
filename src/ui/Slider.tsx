import { Slider as BaseSlider } from "@base-ui/react/slider";
import { joinClasses } from "./joinClasses.ts";
import { withoutFling } from "./withoutFling.ts";

type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly valueText: string;
  readonly onChange: (value: number) => void;
  /** Takes the room there is. */
  readonly wide?: boolean;
};

export function Slider({
  label,
  value,
  min,
  max,
  step = 1,
  valueText,
  onChange,
  wide = false,
}: SliderProps) {
  return (
    <BaseSlider.Root
      value={value}
      min={min}
      max={max}
      step={step}
      onValueChange={(next) => onChange(next)}
      className={wide ? "min-w-16 flex-1" : undefined}
    >
      <BaseSlider.Control
        ref={withoutFling}
        className={joinClasses("flex h-8 touch-none items-center", !wide && "w-24 max-xl:w-16")}
      >
        <BaseSlider.Track className="h-1 w-full rounded-full bg-line">
          <BaseSlider.Indicator className="rounded-full bg-accent" />
          <BaseSlider.Thumb
            aria-label={label}
            getAriaValueText={() => valueText}
            className="size-3.5 rounded-full bg-white shadow ring-1 ring-black/15 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
    </BaseSlider.Root>
  );
}
