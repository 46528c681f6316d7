import { ChannelEntity, OWNERSHIPS, PLATFORMS } from '#kernel/channel/channel.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice } from '#platform/records/fields';

/** A place where the agency speaks or listens. */
export class Channel extends Answer(ChannelEntity) {}

/** A channel to add. */
export class CreateChannel extends Input(ChannelEntity, ['platform', 'handle', 'ownership'], ['url', 'twoWay']) {}

/** Changes to a channel: absent keeps, null clears. */
export class UpdateChannel extends Patch(CreateChannel) {}

/** A page of channels. */
export class ChannelPage extends PageOf(ChannelEntity) {}

export class ChannelQuery extends ListQuery {
  /**
   * Only channels on these platforms.
   * @example ["instagram"]
   */
  @AnyChoice(PLATFORMS)
  platform?: string[];

  /**
   * Only channels of these kinds of ownership.
   * @example ["owned"]
   */
  @AnyChoice(OWNERSHIPS)
  ownership?: string[];
}
