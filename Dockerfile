# One image for each service: docker build --build-arg SERVICE=align-service --build-arg PORT=8082 .
# The jar comes from mvn -DskipTests package.
FROM eclipse-temurin:17-jre

# OCR=true adds Tesseract, for processors that PP-OCR's library, which is built in, does not know.
ARG OCR=false
RUN if [ "$OCR" = true ]; then \
      apt-get update \
      && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra \
      && rm -rf /var/lib/apt/lists/*; \
    fi

RUN groupadd --gid 10001 duizhao \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/duizhao --shell /usr/sbin/nologin duizhao \
    && install -d -o 10001 -g 10001 /var/lib/duizhao /var/lib/duizhao/store

ARG SERVICE
ARG PORT
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar /opt/duizhao/service.jar
COPY docker/healthy /opt/duizhao/healthy
# The bill of materials, where mvn -Pdist package has made one.
COPY LICENSE NOTICE dist/target/bom.json* /opt/duizhao/licences/

ENV SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=${PORT} \
    DUIZHAO_STORE_FOLDER=/var/lib/duizhao/store \
    DUIZHAO_STAGE_STARTS_FOLDER=/var/lib/duizhao/starts \
    DUIZHAO_EXTRACT_OCR_LIBRARY_FOLDER=/var/lib/duizhao/ocr \
    LANG=C.UTF-8 \
    JAVA_OPTS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"

USER 10001:10001
WORKDIR /var/lib/duizhao
VOLUME /var/lib/duizhao
EXPOSE ${PORT}
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=12 CMD ["/opt/duizhao/healthy"]
ENTRYPOINT ["bash", "-c", "umask 077; exec java $JAVA_OPTS -jar /opt/duizhao/service.jar \"$@\"", "service"]
