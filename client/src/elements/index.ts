import { Alert } from "./Alert";
import { Button } from "./Button";
import { Checkbox } from "./Checkbox";
import { Code } from "./Code";
import { ColumnArea } from "./ColumnArea";
import { Columns } from "./Columns";
import { Dataframe } from "./Dataframe";
import { Divider } from "./Divider";
import { Expander } from "./Expander";
import { Failure } from "./Failure";
import { Group } from "./Group";
import { Header } from "./Header";
import { Markdown } from "./Markdown";
import { Metric } from "./Metric";
import { Region } from "./Region";
import type { Renderers } from "./renderer";
import { Selectbox } from "./Selectbox";
import { Slider } from "./Slider";
import { Spinner } from "./Spinner";
import { Text } from "./Text";
import { TextInput } from "./TextInput";
import { Title } from "./Title";

/** How each type of element is shown. */
export const renderers: Renderers = {
  Alert,
  Button,
  Checkbox,
  Code,
  ColumnArea,
  Columns,
  Dataframe,
  Divider,
  Expander,
  Failure,
  Group,
  Header,
  Markdown,
  Metric,
  Region,
  Selectbox,
  Slider,
  Spinner,
  Text,
  TextInput,
  Title,
};
