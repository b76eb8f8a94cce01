package sendcheck.door;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request does not arrive in time. The idle timeout is not enough: a client that sends one byte now and then is
 * never idle, and holds its connection for ever.
 */
@Singleton
final class RequestTime implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final DoorSettings settings;

    RequestTime(DoorSettings settings) {
        this.settings = settings;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Listening());
        return event.getBean();
    }

    /** Told of every connection. */
    private final class Listening implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connected(channel.pipeline()) : this;
        }
    }

    private final class Connected implements NettyServerCustomizer {
        private final ChannelPipeline pipeline;

        Connected(ChannelPipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public void onStreamPipelineBuilt() {
            Clock clock = new Clock(settings.requestTime().toMillis());
            pipeline.addFirst("sendcheck-bytes", clock);
            pipeline.addAfter(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "sendcheck-requests", new Whole(clock));
        }
    }

    /** Starts with a request's first byte. */
    private static final class Clock extends ChannelInboundHandlerAdapter {
        private final long millis;
        private @Nullable Future<?> end;

        Clock(long millis) {
            this.millis = millis;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (end == null) {
                end = context.executor().schedule(() -> context.close(), millis, TimeUnit.MILLISECONDS);
            }
            context.fireChannelRead(bytes);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        void stop() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }
    }

    /** Stops the clock when all of a request is there. */
    private static final class Whole extends ChannelInboundHandlerAdapter {
        private final Clock clock;

        Whole(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof LastHttpContent) {
                clock.stop();
            }
            context.fireChannelRead(part);
        }
    }
}
